namespace RevokeGen.Runtime.Protocols;
