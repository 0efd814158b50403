using EditLint.Evaluation;

return EvaluationCommand.Create().Parse(args).Invoke();
