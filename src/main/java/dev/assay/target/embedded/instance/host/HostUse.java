package dev.assay.target.embedded.instance.host;

/**
 * What the processors of this machine did for a while.
 *
 * @param idleCpus how many of them had nothing to do, on average
 * @param stolenCpus how many were ready to run but not let by the hypervisor, on average
 */
public record HostUse(double idleCpus, double stolenCpus) {}
