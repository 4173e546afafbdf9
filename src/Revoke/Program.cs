System.Console.WriteLine("revoke");
