"""Players: they see a View, return orders and can say why."""
