global using Aims.Testing;
