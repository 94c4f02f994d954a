package dev.assay.internal.run;

import dev.assay.experiment.CollectProfiles;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Traced;
import dev.assay.experiment.Vpc;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.targets.Capability;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The capabilities that a test requires: by itself, by its class, or by a class around it. */
final class Requirements {

    private Requirements() {}

    static Set<Capability> of(ExtensionContext context) {
        Optional<Requires> onMethod = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Requires.class);
        Stream<Requires> onClasses = DefinitionReader.andAround(context.getRequiredTestClass())
                .map(type -> type.getAnnotation(Requires.class));
        Set<Capability> required = EnumSet.noneOf(Capability.class);
        Stream.concat(onMethod.stream(), onClasses)
                .filter(Objects::nonNull)
                .forEach(one -> required.addAll(Set.of(one.value())));
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        if (type.isAnnotationPresent(CollectProfiles.class) || type.isAnnotationPresent(Traced.class)) {
            required.add(Capability.OBJECT_STORE);
        }
        if (type.isAnnotationPresent(Vpc.class)) {
            required.add(Capability.NETWORKS);
        }
        if (Stream.of(type.getAnnotationsByType(Companion.class))
                .anyMatch(one -> !one.region().isEmpty())) {
            required.add(Capability.OTHER_REGIONS);
        }
        return required;
    }
}
