-- Apart from the triggers, whose locks are gone by now: the version before goes on while this fills.
UPDATE "Attention" a SET "createdAt" = c."createdAt" FROM "Connection" c WHERE c.id = a."connectionId" AND a."createdAt" IS NULL;
INSERT INTO "ConnectionReason" ("connectionId", kind, "createdAt")
  SELECT a."connectionId", kind, a."createdAt" FROM "Attention" a, kinds_of(a.reasons) kind ON CONFLICT DO NOTHING;
SELECT keep_ends_of("connectionId") FROM (
  SELECT "connectionId" FROM "Credential" WHERE state = 'live' UNION SELECT "connectionId" FROM "ListedConnection" WHERE "seenAt" IS NULL) held;
