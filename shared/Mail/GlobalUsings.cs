global using Aims.Billing;
