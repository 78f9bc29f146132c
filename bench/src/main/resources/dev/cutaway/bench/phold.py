"""PHOLD on SimPy: the same events as Phold.java. Prints seconds of CPU, checksum and version."""
import sys
import time

import simpy

ENTITIES = 1024
MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
pending, events = int(sys.argv[1]), int(sys.argv[2])


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


states = [mix(i) for i in range(ENTITIES)]
sent = 0
checksum = 0
environment = simpy.Environment()


def draw(entity):
    states[entity] = (states[entity] + GOLDEN) & MASK
    return mix(states[entity])


def send(entity):
    global sent
    if sent >= events:
        return
    sent += 1
    destination = draw(entity) >> 54
    delay = draw(entity) >> 34
    job = environment.timeout(delay, destination)
    job.callbacks.append(arrive)


def arrive(job):
    global checksum
    entity = job.value
    checksum = ((checksum ^ environment.now ^ (entity << 52)) * GOLDEN) & MASK
    send(entity)


for i in range(pending):
    send(i)
start = time.process_time()
environment.run()
print(f"{time.process_time() - start} {checksum:016x} {simpy.__version__}")
