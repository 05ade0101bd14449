-- Apart from the triggers, whose locks are gone by now: the version before goes on while this fills. A connection is counted as
-- it gets its stage of the desk, by the trigger, whoever gives it.
UPDATE "Connection" SET "deskStage" = desk_stage_of(id, stage, "invitedAt", "endedHow") WHERE "deskStage" IS NULL;

-- In one statement: what is there, less what the triggers have said of it already.
INSERT INTO "DeskCount" ("of", value, count)
  SELECT 'turn', value, sum(count) FROM (
    SELECT turn::text AS value, count(*) AS count FROM "Attention" WHERE turn IS NOT NULL GROUP BY turn
    UNION ALL SELECT value, -by FROM "DeskCountChange" WHERE "of" = 'turn'
    UNION ALL SELECT value, -count FROM "DeskCount" WHERE "of" = 'turn') found GROUP BY value
  ON CONFLICT ("of", value) DO UPDATE SET count = "DeskCount".count + excluded.count;

WITH gone AS (DELETE FROM "DeskCountChange" RETURNING "of", value, by)
INSERT INTO "DeskCount" ("of", value, count) SELECT "of", value, sum(by) FROM gone GROUP BY "of", value
  ON CONFLICT ("of", value) DO UPDATE SET count = "DeskCount".count + excluded.count;
