-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "fulfilledAt" TIMESTAMPTZ(3);

-- What was connected, or done through its own invitation, before this was written down. A renewal serves once more, and whoever
-- is in the middle of a run sees it through.
UPDATE "Invitation" i SET "fulfilledAt" = c."grantedAt"
  FROM "Connection" c
 WHERE c.id = i."connectionId" AND i.intent IN ('connect', 'grant') AND i."revokedAt" IS NULL AND c."grantedAt" >= i."createdAt"
   AND NOT EXISTS (SELECT 1 FROM "Run" r WHERE r."connectionId" = c.id AND r.state NOT IN ('done', 'stopped'));

UPDATE "Invitation" i SET "fulfilledAt" = r."finishedAt"
  FROM (SELECT "invitationId", min("finishedAt") AS "finishedAt" FROM "Run"
         WHERE state = 'done' AND intent <> 'undo' GROUP BY "invitationId") r
 WHERE r."invitationId" = i.id AND i.intent <> 'renew' AND i."revokedAt" IS NULL AND i."fulfilledAt" IS NULL;

DROP TRIGGER "Invitation_attention" ON "Invitation";

CREATE TRIGGER "Invitation_attention" AFTER INSERT OR UPDATE OF "expiresAt", "revokedAt", "fulfilledAt"
  ON "Invitation" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();
