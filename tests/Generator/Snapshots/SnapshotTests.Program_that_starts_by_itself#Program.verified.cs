//HintName: Program.cs
#!/usr/bin/env dotnet
#pragma warning disable IDE0055
#line 2 "../../../../Program.cs"
[Weft.Profile] static void F() {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.Program_cs_d1290357 + 0); try {
#line 2 "../../../../Program.cs"
                                 
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 2 "../../../../Program.cs"
                                 }
F();