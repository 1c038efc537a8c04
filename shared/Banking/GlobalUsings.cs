global using System.Globalization;
global using Aims.Billing;
