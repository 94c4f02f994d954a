package dev.assay.internal.targets.aws;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** Removes NAT gateways and elastic IPs whose time is over, whoever's run they were of: each run does so when it begins. */
final class OverdueHours {

    private final AwsAccess aws;
    private final Consumer<String> progress;

    OverdueHours(AwsAccess aws, Consumer<String> progress) {
        this.aws = aws;
        this.progress = progress;
    }

    /** A user who may not look for them has none, and is not told so at each run. */
    void remove(Instant now) {
        for (ResourceKind kind : List.of(ResourceKind.NAT_GATEWAY, ResourceKind.ADDRESS)) {
            try {
                Inventory inventory = aws.inventories().of(kind);
                inventory
                        .names()
                        .forEach(name -> inventory.tags(name).ifPresent(tags -> {
                            if (isOver(tags, now)) {
                                inventory.remove(name);
                                progress.accept("removed " + new Resource(kind, name)
                                        + ": its run left it, and its time is over");
                            }
                        }));
            } catch (ServiceRefusal e) {
                if (!e.serviceMissing() && !e.isDenied()) {
                    progress.accept(
                            "NAT gateways and elastic IPs of earlier runs were not looked for: " + e.getMessage());
                }
            } catch (SdkException | java.io.UncheckedIOException e) {
                progress.accept("NAT gateways and elastic IPs of earlier runs were not looked for: " + e.getMessage());
            }
        }
    }

    private static boolean isOver(Map<String, String> tags, Instant now) {
        try {
            return tags.containsKey(RunTags.RUN)
                    && Optional.ofNullable(tags.get(RunTags.EXPIRES))
                            .map(Instant::parse)
                            .filter(end -> end.isBefore(now))
                            .isPresent();
        } catch (DateTimeParseException unknown) {
            return false;
        }
    }
}
