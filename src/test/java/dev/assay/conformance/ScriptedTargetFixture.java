package dev.assay.conformance;

import static org.assertj.core.api.Assertions.fail;

import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Support;
import dev.assay.targets.Target;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of a contract on a target that answers what it is scripted to have, and can do nothing else. */
abstract class ScriptedTargetFixture extends OpenedTarget {

    private final Set<Capability> missing;

    ScriptedTargetFixture(Set<Capability> missing) {
        this.missing = missing;
    }

    @Override
    Target open() {
        return (Target) Proxy.newProxyInstance(
                Target.class.getClassLoader(),
                new Class<?>[] {Target.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "name" -> "scripted";
                    case "missing" -> reason((Capability) arguments[0]);
                    case "capabilities" -> CapabilityTable.of(this::support);
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Optional<String> reason(Capability capability) {
        return missing.contains(capability) ? Optional.of("not here") : Optional.empty();
    }

    private Support support(Capability capability) {
        return new Support(!missing.contains(capability), "as scripted");
    }

    @Override
    String title() {
        return "scripted";
    }

    @Override
    Set<Capability> decidedByTheMachine() {
        return Set.of();
    }

    @Nested
    @ExtendWith(ShowsExtension.class)
    class Part {

        @Test
        @Shows(Capability.FREEZE)
        void freezes() {}

        @Test
        @Shows(Capability.MEMORY_USED)
        void knowsTheMemory() {
            fail("it does not know the memory");
        }

        @Test
        @Shows(value = Capability.RECURSION_GUARD, butNotTriedBecause = "it would go on for ever")
        void loopsForEver() {
            fail("it went on");
        }
    }
}
