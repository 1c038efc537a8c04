using Aims.Functions;

// The only place that names the real clock.
#pragma warning disable RS0030
await using var app = AimsApp.Build(args, TimeProvider.System);
#pragma warning restore RS0030
await app.RunAsync();

// The host takes 0 for a handler that is done for ever, and would leave every invocation to fail (docs/decisions/0001).
return 1;
