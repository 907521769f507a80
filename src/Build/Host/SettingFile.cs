namespace Weft.Build;

/// <summary>A file of settings that the targets hand to csc, or read themselves, along with the woven copies.</summary>
/// <param name="Name">Its name in the folder of woven copies.</param>
/// <param name="Text">Its text.</param>
internal sealed record SettingFile(string Name, string Text);
