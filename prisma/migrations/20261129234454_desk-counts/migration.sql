-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "deskStage" TEXT;

-- CreateTable
CREATE TABLE "DeskCount" (
    "of" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "DeskCount_pkey" PRIMARY KEY ("of","value")
);

-- CreateTable
CREATE TABLE "DeskCountChange" (
    "id" BIGSERIAL NOT NULL,
    "of" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "by" INTEGER NOT NULL,

    CONSTRAINT "DeskCountChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Connection_deskStage_createdAt_id_idx" ON "Connection"("deskStage", "createdAt" DESC, "id" DESC);

-- The stage as staff read it, by one definition for lists, counts and pages.
CREATE FUNCTION desk_stage_of(connection uuid, stage "Stage", "invitedAt" timestamptz, "endedHow" text)
  RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN $2 = 'ended' AND $4 = 'cancelled' THEN 'cancelled'
    WHEN $2 = 'invited' AND $3 IS NULL
      AND EXISTS (SELECT 1 FROM "ListedConnection" l WHERE l."connectionId" = $1)
      AND NOT EXISTS (SELECT 1 FROM "Invitation" i WHERE i."connectionId" = $1 AND i.intent = 'connect')
    THEN 'unverified' ELSE $2::text END
$$;

CREATE FUNCTION desk_stage_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."deskStage" := desk_stage_of(NEW.id, NEW.stage, NEW."invitedAt", NEW."endedHow");
  RETURN NEW;
END
$$;

CREATE TRIGGER "Connection_desk_stage" BEFORE INSERT OR UPDATE OF stage, "invitedAt", "endedHow" ON "Connection"
  FOR EACH ROW EXECUTE FUNCTION desk_stage_is_kept();

-- Counts. What has no stage of the desk yet is not counted yet: a later migration gives each one.
CREATE FUNCTION day_in_brussels(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD')
$$;

CREATE FUNCTION connections_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DeskCountChange" ("of", value, by)
    SELECT v."of", v.value, sum(v.by) FROM (
      SELECT 'stage' AS "of", OLD."deskStage" AS value, -1 AS by
      UNION ALL SELECT 'secret', day_in_brussels(OLD."secretEndsAt"), -1 WHERE OLD."deskStage" IS NOT NULL
      UNION ALL SELECT 'certificate', day_in_brussels(OLD."certificateEndsAt"), -1 WHERE OLD."deskStage" IS NOT NULL
      UNION ALL SELECT 'stage', NEW."deskStage", 1
      UNION ALL SELECT 'secret', day_in_brussels(NEW."secretEndsAt"), 1 WHERE NEW."deskStage" IS NOT NULL
      UNION ALL SELECT 'certificate', day_in_brussels(NEW."certificateEndsAt"), 1 WHERE NEW."deskStage" IS NOT NULL) v
     WHERE v.value IS NOT NULL GROUP BY v."of", v.value HAVING sum(v.by) <> 0;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_counted_made" AFTER INSERT OR DELETE ON "Connection"
  FOR EACH ROW EXECUTE FUNCTION connections_are_counted();
CREATE TRIGGER "Connection_counted" AFTER UPDATE ON "Connection"
  FOR EACH ROW WHEN ((OLD."deskStage", OLD."secretEndsAt", OLD."certificateEndsAt")
    IS DISTINCT FROM (NEW."deskStage", NEW."secretEndsAt", NEW."certificateEndsAt"))
  EXECUTE FUNCTION connections_are_counted();
