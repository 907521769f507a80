#!/usr/bin/env dotnet
#:property Nullable=enable
// frames: Main
using System;
[assembly: Weft.Profile]

int unused; for (var i = 0; i < 3; i++) Console.WriteLine(i); // CS0168
#if DEBUG
Console.WriteLine("debug");
#endif
throw new InvalidOperationException("from the top");
