package dev.assay.data;

/**
 * How busy the host was during one invocation: what tells a function that was held to its share from one that had to compete
 * for the processor.
 *
 * @param idleCpus CPUs of the host that had nothing to do, on average over the invocation
 * @param stolenCpus CPUs that were ready to run but that the hypervisor gave to other machines, on average
 */
public record HostCpu(double idleCpus, double stolenCpus) {}
