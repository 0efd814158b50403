using EditLint.ValeConformance.Alerts;

return args switch
{
    ["alerts", var data] => AlertsCommand.Run(data, null),
    ["alerts", var data, var rule] => AlertsCommand.Run(data, rule),
    _ => 2,
};
