CREATE TRIGGER "Invitation_desk_stage" AFTER INSERT ON "Invitation"
  FOR EACH ROW WHEN (NEW.intent = 'connect') EXECUTE FUNCTION desk_stage_changes();
CREATE TRIGGER "Invitation_desk_stage_gone" AFTER DELETE ON "Invitation"
  FOR EACH ROW WHEN (OLD.intent = 'connect') EXECUTE FUNCTION desk_stage_changes();
