package dev.assay.data;

/** The names of the factors that Assay itself sets, for claims over them. Every other factor is a field of the payload. */
public final class Factors {

    /** The factor of {@link dev.assay.experiment.Memory}, in MB. It sets the CPU share too. */
    public static final String MEMORY = "memory";

    /** The factor of {@link dev.assay.experiment.FunctionTimeout}, in seconds. */
    public static final String TIMEOUT = "timeout";

    /** The factor of {@link dev.assay.experiment.Version}: which of several functions is called. */
    public static final String VERSION = "version";

    /** The factor of {@link dev.assay.experiment.Concurrency}: how many callers call at once. */
    public static final String CONCURRENCY = "concurrency";

    /** The factor of {@link dev.assay.experiment.Arrivals}: how many calls arrive per second in an open loop. */
    public static final String RATE = "rate";

    /** The factor of {@link dev.assay.experiment.ColdStarts}: which kind of cold start is provoked. */
    public static final String COLD_START = "coldStart";

    /** The factor of {@link dev.assay.experiment.PackageSize}, in MB: how large the deployment package is. */
    public static final String PACKAGE_SIZE = "packageSize";

    /** The factor of several event sources beside each other: which of them calls the function. */
    public static final String SOURCE = "source";

    /** The factor of an event source with several sizes of batches: the most records that one call gets. */
    public static final String BATCH_SIZE = "batchSize";

    /** The factor of an event source with several windows, in seconds: how long Lambda gathers a batch. */
    public static final String WINDOW_SECONDS = "windowSeconds";

    /** The factor of a stream with several parallelisation factors: how many batches of a shard are processed at once. */
    public static final String PARALLEL_BATCHES = "parallelBatches";

    /** The factor of {@link dev.assay.experiment.StartingPosition}: where in a stream Lambda begins. */
    public static final String STARTING_POSITION = "startingPosition";

    /** The factor of an event source with several maximum ages, in seconds: when an event that fails is given up. */
    public static final String MAXIMUM_AGE_SECONDS = "maximumAgeSeconds";

    /** The factor of {@link dev.assay.experiment.Vpc}: which network the instances are in. */
    public static final String NETWORK = "network";

    /** The factor of {@link dev.assay.experiment.Architecture}: the processors that the instances run on. */
    public static final String ARCHITECTURE = "architecture";

    private Factors() {}
}
