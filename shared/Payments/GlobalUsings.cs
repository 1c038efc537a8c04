global using System.Collections.Immutable;
global using System.Globalization;
global using Aims.Billing;
