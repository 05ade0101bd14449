-- Apart from the triggers, whose locks are gone by now: the version before goes on while this fills.
UPDATE "Attention" a SET "createdAt" = c."createdAt" FROM "Connection" c WHERE c.id = a."connectionId" AND a."createdAt" IS NULL;
INSERT INTO "ConnectionReason" ("connectionId", kind, "createdAt")
  SELECT a."connectionId", kind, a."createdAt" FROM "Attention" a, kinds_of(a.reasons) kind ON CONFLICT DO NOTHING;

-- What `keep_ends_of` does, for all at once. Whoever changes a credential waits for its connection's row, here as there.
SELECT count(*) FROM (SELECT 1 FROM "Connection" FOR NO KEY UPDATE) locked;
UPDATE "Connection" c SET "secretEndsAt" = ends.secret, "certificateEndsAt" = ends.certificate FROM (
  SELECT coalesce(one.id, l.id) AS id, coalesce(one.secret, l.secret) AS secret, coalesce(one.certificate, l.certificate) AS certificate
    FROM (SELECT "connectionId" AS id, min("endsAt") FILTER (WHERE kind = 'secret') AS secret,
                 min("endsAt") FILTER (WHERE kind = 'certificate') AS certificate
            FROM "Credential" WHERE state = 'live' GROUP BY "connectionId") one
    FULL JOIN (SELECT "connectionId" AS id, "secretEndsAt" AS secret, "certificateEndsAt" AS certificate
                 FROM "ListedConnection" WHERE "seenAt" IS NULL) l ON l.id = one.id) ends
 WHERE c.id = ends.id AND (c."secretEndsAt", c."certificateEndsAt") IS DISTINCT FROM (ends.secret, ends.certificate);
