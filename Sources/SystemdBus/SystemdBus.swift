// SystemdBus
