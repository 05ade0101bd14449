-- CreateTable
CREATE TABLE "OwnReminder" (
    "thumbprint" TEXT NOT NULL,
    "told" INTEGER NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnReminder_pkey" PRIMARY KEY ("thumbprint")
);
