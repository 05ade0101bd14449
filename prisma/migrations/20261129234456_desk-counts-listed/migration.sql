-- The connection's row first: of an invitation and a list that come at once, the second to come here sees both.
CREATE FUNCTION desk_stage_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  connection uuid := coalesce(NEW."connectionId", OLD."connectionId");
BEGIN
  PERFORM 1 FROM "Connection" WHERE id = connection AND stage = 'invited' FOR NO KEY UPDATE;
  UPDATE "Connection" SET "deskStage" = desk_stage_of(id, stage, "invitedAt", "endedHow")
   WHERE id = connection AND stage = 'invited' AND "deskStage" IS DISTINCT FROM desk_stage_of(id, stage, "invitedAt", "endedHow");
  RETURN NULL;
END
$$;

CREATE TRIGGER "ListedConnection_desk_stage" AFTER INSERT OR DELETE ON "ListedConnection"
  FOR EACH ROW EXECUTE FUNCTION desk_stage_changes();
