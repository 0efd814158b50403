namespace EditLint.Core.Protocol;

/// <summary>How scripts are compiled and run, as it travels.</summary>
/// <param name="IsTrusted">True when scripts may use what the allow-list does not name.</param>
/// <param name="IsVerbose">True when what scripts log goes to standard error.</param>
/// <param name="CacheFolder">The folder of compiled images, as a full path, or null for none.</param>
/// <param name="SecretFolder">The folder of the secret that images are sealed with, as a full path, or null for none.</param>
public sealed record WireScriptSettings(bool IsTrusted, bool IsVerbose, string? CacheFolder, string? SecretFolder);
