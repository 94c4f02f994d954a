package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.SignedRequests;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The few operations of Amazon EC2 that a virtual network needs.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/">Amazon EC2 API Reference</a>
 */
final class Ec2 {

    /** The tag by which its console, and Assay, tell things apart. */
    static final String NAME = "Name";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final QueryService service;
    private final String region;

    Ec2(SignedRequests requests, Partition partition) {
        this.region = requests.region().id();
        this.service = new QueryService(requests, "ec2", region, partition.ec2(requests.region()), "2016-11-15");
    }

    String region() {
        return region;
    }

    XmlAnswer ask(String action, Map<String, String> parameters) {
        return service.ask(action, parameters);
    }

    /**
     * Makes something that has tags from its first moment.
     *
     * @param type for example {@code vpc}
     * @param field of the answer that has its id
     * @return the id
     */
    String make(String action, Map<String, String> parameters, String type, Map<String, String> tags, String field) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("TagSpecification.1.ResourceType", type);
        int number = 1;
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            all.put("TagSpecification.1.Tag." + number + ".Key", tag.getKey());
            all.put("TagSpecification.1.Tag." + number + ".Value", tag.getValue());
            number++;
        }
        return ask(action, all).texts(field).get(0);
    }

    /** All that an operation lists in a set. */
    List<Ec2Item> list(String action, String set) {
        return ask(action, Map.of()).items(set);
    }

    /** What it lists if something has that value. */
    List<Ec2Item> list(String action, String set, String filter, String value) {
        return ask(action, Map.of("Filter.1.Name", filter, "Filter.1.Value.1", value))
                .items(set);
    }

    /** Does it as soon as nothing depends on what it removes; what is gone is no error. */
    void removeOnce(Runnable removal) {
        until(
                () -> {
                    try {
                        removal.run();
                        return true;
                    } catch (ServiceRefusal e) {
                        if (e.isGone()) {
                            return true;
                        }
                        if (e.is("DependencyViolation", "InvalidIPAddress.InUse", "AuthFailure")) {
                            return false;
                        }
                        throw e;
                    }
                },
                "it, or something in it, is still in use: Lambda keeps network interfaces for up to 20 minutes");
    }

    /** @throws ServiceRefusal if it does not happen in time */
    void until(BooleanSupplier done, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new ServiceRefusal(0, "NotYet", otherwise);
            }
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceRefusal(0, "Interrupted", otherwise);
            }
        }
    }
}
