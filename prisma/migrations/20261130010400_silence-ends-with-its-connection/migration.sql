-- However a connection ends, by whichever version: nobody is silent about it, nor planned for, once it is invited anew.
CREATE FUNCTION end_silence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "PlannedDay" WHERE "connectionId" = new.id;
  DELETE FROM "Snooze" WHERE "connectionId" = new.id;
  RETURN NULL;
END $$;

CREATE TRIGGER end_silence AFTER UPDATE OF "endedAt" ON "Connection"
  FOR EACH ROW WHEN (new."endedAt" IS NOT NULL AND old."endedAt" IS NULL) EXECUTE FUNCTION end_silence();
