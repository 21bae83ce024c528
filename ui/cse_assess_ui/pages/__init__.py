"""One widget a screen. No page knows another; the shell switches them."""
