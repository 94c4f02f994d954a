package dev.assay.internal.targets.aws;

import software.amazon.awssdk.regions.Region;

/** The role that functions run with: made when it is first asked for, if the user named none. */
final class ExecutionRole {

    private final AwsParts parts;
    private final AwsAccess aws;
    private String arn;

    ExecutionRole(AwsParts parts, AwsAccess aws) {
        this.parts = parts;
        this.aws = aws;
        this.arn = parts.settings().executionRole().orElse("");
    }

    synchronized String arn() {
        if (arn.isEmpty()) {
            arn = make();
        }
        return arn;
    }

    private String make() {
        RunOfTarget run = parts.run();
        String name = "assay-" + run.tags().run();
        Region region = parts.region();
        run.making(new Resource(ResourceKind.ROLE, name));
        try {
            String made = aws.iam().createRole(name, run.tags());
            aws.iam()
                    .putPolicy(
                            name,
                            ExecutionPolicy.of(
                                    Partition.of(region),
                                    region.id(),
                                    parts.identity().account(),
                                    run.tags().run()));
            return made;
        } catch (ServiceRefusal e) {
            if (parts.settings().endpoint().isPresent() && e.serviceMissing()) {
                return "arn:aws:iam::" + parts.identity().account() + ":role" + Iam.PATH + name;
            }
            throw new NotAllowedException(
                    "the role " + name + " must be made (" + e.getMessage() + "), or named by -D" + AwsSettings.ROLE);
        } finally {
            run.made();
        }
    }
}
