//HintName: Engine/C.cs
#pragma warning disable IDE0055, IDE2000, IDE2001, IDE2002, IDE2003, IDE2004, IDE2005, IDE2006, SA1000, SA1001, SA1002, SA1003
#pragma warning disable SA1004, SA1005, SA1006, SA1007, SA1008, SA1009, SA1010, SA1011, SA1012, SA1013, SA1014, SA1015
#pragma warning disable SA1016, SA1017, SA1018, SA1019, SA1020, SA1021, SA1022, SA1023, SA1024, SA1025, SA1026, SA1027
#pragma warning disable SA1028, SA1106, SA1107, SA1110, SA1111, SA1112, SA1113, SA1114, SA1115, SA1116, SA1117, SA1118
#pragma warning disable SA1119, SA1128, SA1137, SA1500, SA1501, SA1502, SA1503, SA1504, SA1505, SA1506, SA1507, SA1508
#pragma warning disable SA1509, SA1510, SA1511, SA1512, SA1513, SA1514, SA1515, SA1516, SA1517, SA1518, SA1519, SA1520
#pragma warning disable S103, IDE1006, SA1312, IDE0007, IDE0008, RCS1264, CA2000, CA2012, CA1033, CA1062, MA0100, AsyncFixer04
#pragma warning disable S108, IDE0047, RCS1032, S1110, IDE0028, IDE0063, IDE0035
#line 1 "../../../../../Engine/C.cs"
class C
{
    [Weft.Profile] int LongEnough() 
#line hidden
{ int __weft = global::Weft.Woven.Probe.Enter(global::Weft.Woven.Probe.Attached, global::Weft.Generated.Sample_App_1e67ec64.Base, global::Weft.Generated.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
 #line (3,40)-(3,40) 7 "../../../../../Engine/C.cs"
return 1;
#line hidden
} finally { global::Weft.Woven.Probe.Leave(__weft); } }
#line 3 "../../../../../Engine/C.cs"

}