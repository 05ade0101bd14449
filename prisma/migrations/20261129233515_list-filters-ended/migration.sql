-- What a list says of a connection that has ended ends nothing any more; begun again, it does.
CREATE FUNCTION ends_of_connection_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_ends_of(NEW.id);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_ends" AFTER UPDATE OF stage ON "Connection"
  FOR EACH ROW WHEN (OLD.stage <> NEW.stage AND 'ended' IN (OLD.stage, NEW.stage)) EXECUTE FUNCTION ends_of_connection_are_kept();
