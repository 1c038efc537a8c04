global using Aims.Documents;
