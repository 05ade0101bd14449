-- A thousand at a time, each thousand committed: the version before goes on while this fills, and waits for no more than one.
-- One statement, so that PostgreSQL lets it commit; run again it goes on with what is left. Whoever holds several rows at once
-- never waits for one: what somebody else holds is passed by, and done alone.
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

    PERFORM 1 FROM "Attention" WHERE "connectionId" = ANY(slice) ORDER BY "connectionId" FOR NO KEY UPDATE;
    UPDATE "Attention" a SET "createdAt" = c."createdAt" FROM "Connection" c
     WHERE c.id = a."connectionId" AND a."connectionId" = ANY(slice) AND a."createdAt" IS NULL;
    INSERT INTO "ConnectionReason" ("connectionId", kind, "createdAt")
      SELECT a."connectionId", kind, a."createdAt" FROM "Attention" a, kinds_of(a.reasons) kind
       WHERE a."connectionId" = ANY(slice) ON CONFLICT DO NOTHING;
    COMMIT;

    SELECT coalesce(array_agg(id), '{}') INTO free
      FROM (SELECT id FROM "Connection" WHERE id = ANY(slice) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED) held;
    PERFORM keep_ends_of(id) FROM unnest(free) id;
    COMMIT;
    FOREACH one IN ARRAY slice LOOP
      CONTINUE WHEN one = ANY(free);
      PERFORM keep_ends_of(one);
      COMMIT;
    END LOOP;
  END LOOP;
END
$$;
