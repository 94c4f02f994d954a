package dev.assay.internal.saaf;

/**
 * One call that is to be made.
 *
 * @param function what is called
 * @param payload what is sent
 * @param memoryMegabytes the setting that was made for it; 0 if none was
 * @param iteration the number of the iteration
 * @param thread the caller
 * @param run its number within its thread
 * @param stage the stage of the pipeline; -1 if there is none
 */
record FaasCall(
        FaasFunction function, byte[] payload, int memoryMegabytes, int iteration, int thread, int run, int stage) {}
