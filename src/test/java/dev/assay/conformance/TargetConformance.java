package dev.assay.conformance;

import dev.assay.targets.Target;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.s3.S3Client;

/** All of the contract. */
abstract class TargetConformance extends OpenedTarget {

    @Nested
    class Control extends ControlContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class Calls extends InvocationContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class Instances extends InstanceContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class ConcurrentCalls extends AccountConcurrencyContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class CallsForLater extends AsynchronousContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class ChainsOfCalls extends RecursionContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class Roles extends ExecutionRoleContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }

    @Nested
    class StoredObjects extends ObjectStoreContract {

        @Override
        S3Client s3() {
            return target().objects();
        }
    }

    @Nested
    class ObjectWrites extends ObjectStoreWritesContract {

        @Override
        S3Client s3() {
            return target().objects();
        }
    }

    @Nested
    class EventSources extends EventSourceContract {

        @Override
        Target target() {
            return TargetConformance.this.target();
        }
    }
}
