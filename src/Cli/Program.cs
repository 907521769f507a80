using Weft.Cli.Commands;

return Tool.Run(args, Console.Out, Console.Error);
