-- Words of our own become the field's.
ALTER TABLE "Tally" RENAME TO "Counter";
ALTER TABLE "Counter" RENAME CONSTRAINT "Tally_pkey" TO "Counter_pkey";
ALTER INDEX "Tally_expire_idx" RENAME TO "Counter_expire_idx";

ALTER TABLE "Connection" RENAME COLUMN "standing" TO "baseline";
ALTER TABLE "Connection" RENAME COLUMN "lookedAt" TO "observedAt";

UPDATE "Run" SET "reason" = 'additions' WHERE "reason" = 'strangers';
UPDATE "Run" SET "difference" = jsonb_set("difference", '{kind}', '"additions"') WHERE "difference"->>'kind' = 'strangers';
