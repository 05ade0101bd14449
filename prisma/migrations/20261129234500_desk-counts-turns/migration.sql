CREATE FUNCTION turns_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DeskCountChange" ("of", value, by)
    SELECT 'turn', v.turn, v.by FROM (SELECT OLD.turn, -1 UNION ALL SELECT NEW.turn, 1) v (turn, by) WHERE v.turn IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Attention_counted" AFTER UPDATE OF turn ON "Attention"
  FOR EACH ROW WHEN (OLD.turn IS DISTINCT FROM NEW.turn) EXECUTE FUNCTION turns_are_counted();
CREATE TRIGGER "Attention_counted_gone" AFTER DELETE ON "Attention"
  FOR EACH ROW WHEN (OLD.turn IS NOT NULL) EXECUTE FUNCTION turns_are_counted();
