-- Apart from the triggers, whose locks are gone by now: the version before goes on while this fills.
INSERT INTO "Attention" ("connectionId") SELECT id FROM "Connection" ON CONFLICT DO NOTHING;
INSERT INTO "StaleAttention" ("connectionId") SELECT id FROM "Connection";
