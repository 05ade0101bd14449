-- Apart from the triggers, whose locks are gone by now: the version before goes on while this fills. A connection is counted as
-- it gets its stage of the desk: here by this statement, and for it the trigger, which would take its time, is silent.
SELECT set_config('desk.is_filling', 'yes', true);
WITH filled AS (
       UPDATE "Connection" SET "deskStage" = desk_stage_of(id, stage, "invitedAt", "endedHow") WHERE "deskStage" IS NULL
       RETURNING "deskStage", "secretEndsAt", "certificateEndsAt")
INSERT INTO "DeskCountChange" ("of", value, by)
  SELECT 'stage', "deskStage", count(*) FROM filled GROUP BY 2
  UNION ALL SELECT 'secret', day_in_brussels("secretEndsAt"), count(*) FROM filled WHERE "secretEndsAt" IS NOT NULL GROUP BY 2
  UNION ALL SELECT 'certificate', day_in_brussels("certificateEndsAt"), count(*) FROM filled WHERE "certificateEndsAt" IS NOT NULL GROUP BY 2;
SELECT set_config('desk.is_filling', '', true);

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
