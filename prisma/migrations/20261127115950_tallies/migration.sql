-- CreateTable
CREATE TABLE "Tally" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Tally_expire_idx" ON "Tally"("expire");
