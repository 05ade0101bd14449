-- A thousand at a time, as the ends were filled. A connection is counted as it gets its stage of the desk, by the trigger,
-- whoever gives it; what the triggers say is added up after each thousand, so that nobody finds much to add.
DO $$
DECLARE
  slice uuid[];
  free uuid[];
  one uuid;
  past uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  LOOP
    SELECT array_agg(id) INTO slice FROM (SELECT id FROM "Connection" WHERE id > past ORDER BY id LIMIT 1000) next;
    EXIT WHEN slice IS NULL;
    past := slice[cardinality(slice)];

    SELECT coalesce(array_agg(id), '{}') INTO free
      FROM (SELECT id FROM "Connection" WHERE id = ANY(slice) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED) held;
    UPDATE "Connection" SET "deskStage" = desk_stage_of(id, stage, "invitedAt", "endedHow")
     WHERE id = ANY(free) AND "deskStage" IS DISTINCT FROM desk_stage_of(id, stage, "invitedAt", "endedHow");
    COMMIT;
    FOREACH one IN ARRAY slice LOOP
      CONTINUE WHEN one = ANY(free);
      PERFORM 1 FROM "Connection" WHERE id = one FOR NO KEY UPDATE;
      UPDATE "Connection" SET "deskStage" = desk_stage_of(id, stage, "invitedAt", "endedHow")
       WHERE id = one AND "deskStage" IS DISTINCT FROM desk_stage_of(id, stage, "invitedAt", "endedHow");
      COMMIT;
    END LOOP;

    WITH gone AS (DELETE FROM "DeskCountChange" RETURNING "of", value, by)
    INSERT INTO "DeskCount" ("of", value, count)
      SELECT "of", value, sum(by) FROM gone GROUP BY "of", value ORDER BY "of", value
      ON CONFLICT ("of", value) DO UPDATE SET count = "DeskCount".count + excluded.count;
    COMMIT;
  END LOOP;

  -- Turns, in one statement that locks nobody: what is there, less what the triggers have said of it already.
  INSERT INTO "DeskCount" ("of", value, count)
    SELECT 'turn', value, sum(count) FROM (
      SELECT turn::text AS value, count(*) AS count FROM "Attention" WHERE turn IS NOT NULL GROUP BY turn
      UNION ALL SELECT value, -by FROM "DeskCountChange" WHERE "of" = 'turn'
      UNION ALL SELECT value, -count FROM "DeskCount" WHERE "of" = 'turn') found GROUP BY value ORDER BY value
    ON CONFLICT ("of", value) DO UPDATE SET count = "DeskCount".count + excluded.count;
END
$$;
