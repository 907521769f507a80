#!/usr/bin/env dotnet
#:property Nullable=enable
// frames: Main.Greet
using System;
using Weft;

Greet();
[Profile] static void Greet() { Console.WriteLine("hello"); int unused; }
