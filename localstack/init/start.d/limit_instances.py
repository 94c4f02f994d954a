"""Gives every Lambda container of LocalStack the memory and the share of a CPU that its function's memory setting stands for on AWS.

LocalStack runs the Python files of /etc/localstack/init/start.d in its own process. This one wraps the start of a Lambda container: its
memory is limited when the container is created; its CPU when INIT is over and before the first invocation is handed to it, because
AWS Lambda gives INIT full speed. Written for LocalStack 4.14; where that inside looks different, it says so in the log and limits nothing, and
whoever reads the limits back from the containers sees that.

AWS Lambda, "Configure Lambda function memory": at 1,769 MB, a function has the equivalent of one vCPU.
"""

import logging
import os

LOG = logging.getLogger("assay.limits")

MEGABYTES_OF_ONE_CPU = 1769
# The larger of 20 ms and what keeps the quota at or above the kernel's smallest, 1 ms. At 128 MB, 20 ms give a quota of 1.4 ms.
PERIOD_MICROSECONDS = 20_000
SMALLEST_QUOTA_MICROSECONDS = 1_000
MEGABYTE = 1024 * 1024


def cpu_limit(memory_megabytes, processors):
    """Period and quota in microseconds; a quota above all processors is no limit."""
    share = min(memory_megabytes / MEGABYTES_OF_ONE_CPU, processors)
    period = max(PERIOD_MICROSECONDS, int(SMALLEST_QUOTA_MICROSECONDS / share) + 1)
    return period, max(SMALLEST_QUOTA_MICROSECONDS, round(period * share))


class MemoryFromTheStart:
    """Stands where LocalStack announces that it is about to create a container, and adds the flags that limit memory."""

    def __init__(self, announced):
        self.announced = announced

    def run(self, container, function_version, *others):
        self.announced.run(container, function_version, *others)
        bytes_allowed = function_version.config.memory_size * MEGABYTE
        flags = f"--memory {bytes_allowed} --memory-swap {bytes_allowed}"
        container.additional_flags = f"{container.additional_flags or ''} {flags}".strip()

    def __getattr__(self, name):
        return getattr(self.announced, name)


def limit_instances():
    from localstack.services.lambda_.invocation import docker_runtime_executor as docker
    from localstack.utils.docker_utils import DOCKER_CLIENT

    executor = docker.DockerRuntimeExecutor
    start = executor.start
    docker.lambda_hooks.start_docker_executor = MemoryFromTheStart(docker.lambda_hooks.start_docker_executor)

    def start_and_limit(self, env_vars):
        start(self, env_vars)
        memory = self.function_version.config.memory_size
        api = DOCKER_CLIENT.client().api
        period, quota = cpu_limit(memory, api.info()["NCPU"])
        api.update_container(self.container_name, cpu_period=period, cpu_quota=quota)

    executor.start = start_and_limit


if os.environ.get("ASSAY_LIMITS", "1") != "0":
    try:
        limit_instances()
        LOG.info("Lambda containers are limited to their function's memory and its share of a CPU")
    except Exception:
        LOG.exception("Lambda containers are NOT limited: this LocalStack is not the one that the hook was written for")
