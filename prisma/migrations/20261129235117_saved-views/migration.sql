-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "keptById" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_isShared_name_idx" ON "SavedView"("isShared", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_keptById_name_key" ON "SavedView"("keptById", "name");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
