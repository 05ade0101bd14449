CREATE FUNCTION attention_has_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Attention" SET "createdAt" = NEW."createdAt" WHERE "connectionId" = NEW.id;
  UPDATE "ConnectionReason" SET "createdAt" = NEW."createdAt" WHERE "connectionId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_attention_moved" AFTER UPDATE OF "createdAt" ON "Connection"
  FOR EACH ROW WHEN (OLD."createdAt" IS DISTINCT FROM NEW."createdAt") EXECUTE FUNCTION attention_has_moved();
