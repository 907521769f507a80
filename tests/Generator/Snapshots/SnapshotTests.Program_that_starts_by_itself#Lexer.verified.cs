//HintName: Engine/Lexer.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/Lexer.cs"
namespace E { [Weft.Profile] class Lexer<T> { public Lexer() {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.Lexer_cs_71ab01e4 + 0); try {
#line 1 "../../../../../Engine/Lexer.cs"
                                                               while (true) { } 
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 1 "../../../../../Engine/Lexer.cs"
                                                                                } int this[int i] { get {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.Lexer_cs_71ab01e4 + 1); try {
#line 1 "../../../../../Engine/Lexer.cs"
                                                                                                          lock (this) return i; 
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 1 "../../../../../Engine/Lexer.cs"
                                                                                                                                } } } }